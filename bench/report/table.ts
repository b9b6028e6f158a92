// Markdown tables.

export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = head.map(() => '---')
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
