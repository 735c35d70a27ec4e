import pytest

from bot.tally import COUNTED, Tally


def test_counts_add_up_by_label():
    tally = Tally()
    tally.add("polls", "failed")
    tally.add("polls", "failed", amount=2)
    tally.add("polls", "changed")
    assert tally.counts()["polls"] == {("failed",): 3, ("changed",): 1}
    assert set(tally.counts()) == set(COUNTED)


@pytest.mark.parametrize("wrong", [("pols", "failed"), ("polls",), ("articles", "label")])
def test_what_nobody_described_is_not_counted(wrong):
    with pytest.raises(ValueError, match="not described"):
        Tally().add(*wrong)
