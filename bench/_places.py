"""flashgeotext on titles, in the bench's own environment: a JSON list on standard input, the median microseconds of a title out."""

import json
import statistics
import sys
import time


def main() -> None:
    """Measures, after one round to warm up."""
    from flashgeotext.geotext import GeoText  # noqa: PLC0415 - only in the bench's own environment

    titles, finder = json.load(sys.stdin), GeoText()
    times = []
    for round_ in range(int(sys.argv[1]) + 1):
        for title in titles:
            began = time.process_time_ns()
            finder.extract(input_text=title)
            if round_:
                times.append(time.process_time_ns() - began)
    print(statistics.median(times) / 1000)


if __name__ == "__main__":
    main()
