// What stands in the command line: which command, which option the caret is in, what was chosen for it.

export function flatten(commands) {
  const out = [];
  for (const command of commands.filter((item) => item.kind === 1)) walk(command, [command.name], command, out);
  return out.sort((a, b) => a.name.localeCompare(b.name));
}

function walk(node, path, command, out) {
  const inner = (node.options ?? []).filter((option) => option.type <= 2);
  if (inner.length) for (const option of inner) walk(option, [...path, option.name], command, out);
  else out.push({ name: path.join(" "), description: node.description, options: node.options ?? [], command });
}

// The command that the line names in full, if any.
export function commandIn(line, entries) {
  const fitting = entries.filter((entry) => line === `/${entry.name}` || line.startsWith(`/${entry.name} `));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

// Where the text of each option begins and ends; text before the first named option belongs to the first free option.
export function spans(line, entry) {
  const start = entry.name.length + 2;
  if (!entry.options.length || line.length < start) return [];
  const names = entry.options.map((option) => option.name.replace(/[-']/g, "\\$&")).join("|");
  const found = [...line.slice(start).matchAll(new RegExp(`(?:^|(?<=\\s))(${names}):\\s*`, "gu"))];
  const out = [];
  const named = new Set(found.map((match) => match[1]));
  const firstEnd = found.length ? start + found[0].index : line.length;
  const free = entry.options.find((option) => !named.has(option.name));
  if (free && (line.slice(start, firstEnd).trim() || !found.length)) out.push({ option: free, from: start, to: firstEnd, named: false });
  found.forEach((match, index) => {
    const from = start + match.index + match[0].length;
    const to = index + 1 < found.length ? start + found[index + 1].index : line.length;
    const option = entry.options.find((item) => item.name === match[1]);
    out.push({ option, from, to, named: true });
  });
  return out;
}

export function spanAt(list, caret) {
  return list.findLast((span) => caret >= span.from) ?? null;
}

export const textOf = (line, span) => line.slice(span.from, span.to).trim();

// The line with another text for one option, written with its name so that more can follow.
export function replaced(line, span, text) {
  const before = span.named ? line.slice(0, span.from) : `${line.slice(0, span.from)}${span.option.name}:`;
  const after = line.slice(span.to);
  const start = `${before}${text} `;
  return { line: start + after, caret: start.length };
}

// What is wrong with a text for an option, as far as it can be told before sending; null when nothing is.
export function complaint(option, text) {
  if (!text || option.autocomplete || option.choices?.length) return null;
  if (option.type === 4 && !/^-?\d+$/.test(text)) return `${option.name}: input a whole number`;
  if (option.type === 10 && Number.isNaN(Number(text))) return `${option.name}: input a number`;
  const range = [option.min_value, option.max_value];
  if ((option.type === 4 || option.type === 10) && (Number(text) < (range[0] ?? -Infinity) || Number(text) > (range[1] ?? Infinity))) {
    return `${option.name}: must be between ${range[0] ?? "any"} and ${range[1] ?? "any"}`;
  }
  if (option.type === 3 && text.length > (option.max_length ?? 6000)) return `${option.name}: ${text.length} characters, ${option.max_length} at most`;
  return null;
}
