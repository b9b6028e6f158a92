import { describe, expect, it } from 'vitest'
import { replaceMarkdownPlaceholders } from '../../../lib/model/placeholders/markdown-placeholder.ts'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function toPortable(source: string): Promise<string> {
  const { markdown } = await renderMarkdown(source)
  return replaceMarkdownPlaceholders(markdown, (_, target) => target)
}

describe('Markdown for other programs', () => {
  it.each([
    // Formulas are TeX again, and code keeps its language.
    ['Let $x^2$ be', 'Let $x^2$ be\n'],
    ['$$\n\\frac{1}{2}\n$$', '$$\n\\frac{1}{2}\n$$\n'],
    ['```math\na+b\n```', '$$\na+b\n$$\n'],
    ['```rust title="main.rs"\nlet x;\n```', '```rust title="main.rs"\nlet x;\n```\n'],
    ['```\nx  \n```', '```\nx  \n```\n'],
    ['a `b``c` d', 'a `b``c` d\n'],
    // Lists.
    ['- [x] a\n- [ ] b', '- [x] a\n- [ ] b\n'],
    ['3. a\n4. b', '3. a\n4. b\n'],
    ['1. a\n5. b', '1. a\n\n5) b\n'],
    ['- a\n\n- b\n  - c', '- a\n\n- b\n\n  - c\n'],
    ['Term\n: One\n: Two', 'Term\n:   One\n:   Two\n'],
    // Tables.
    ['| a | b |\n|--:|---|\n| 1 | `x\\|y` |', '| a | b |\n| -: | - |\n| 1 | `x\\|y` |\n'],
    [
      '| a |\n|---|\n| $\\|x\\|$ and $a\\|b$ |',
      '| a |\n| - |\n| $\\Vert x\\Vert $ and $a\\Vert b$ |\n',
    ],
    [
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c<br>d</td></tr></table>',
      '| | |\n| - | - |\n| a | |\n| b | c<br>d |\n',
    ],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table>',
      '| a | b |\n| - | - |\n| c | d |\n| | e |\n',
    ],
    // Boxes and alerts.
    ['> [!TIP]\n> a', '> [!TIP]\n> a\n'],
    [':::warning[Title]\na\n:::', '> [!WARNING]\n> **Title**\n>\n> a\n'],
    ['> [!NOTE]\n>\n> - a', '> [!NOTE]\n>\n> - a\n'],
    // Pictures, their captions, and players.
    ['![a](b.png "c")', '![a](b.png)\n\n*c*\n'],
    ['a ![b](c.png "d") e', 'a ![b](c.png "d") e\n'],
    ['![a](data:image/gif;base64,R0lGODlhAQABAAAAACw=)', 'a\n'],
    ['<video controls src="a.mp4" title="A film"></video>', '[A film](a.mp4)\n'],
    ['<audio controls><source src="a.mp3"></audio>', '[▶](a.mp3)\n'],
    // Words.
    ['a<b> c </b>d<i></i>', 'a **c** d\n'],
    ['*a<em>b</em>c*', '*abc*\n'],
    ['<b>a</b><b>b</b>', '**ab**\n'],
    ['H<sub>2</sub>O <kbd>a</kbd>', 'H<sub>2</sub>O <kbd>a</kbd>\n'],
    ['<details><summary>a</summary>\n\nb\n\n</details>', '**a**\n\nb\n'],
    ['<details>\n\nb\n\n</details>', 'b\n'],
    ['## a <br> b', '## a b\n'],
    // What would be read as a sign.
    ['\\# a', '\\# a\n'],
    ['1\\. a', '1\\. a\n'],
    ['a \\*b\\* \\<c> \\$d\\$ \\[e]', 'a \\*b\\* \\<c> \\$d\\$ \\[e]\n'],
    // Footnotes.
    ['a[^x]\n\n[^x]: b\n\n    c', 'a[^1]\n\n[^1]: b\n\n    c\n'],
    // What readers do not see.
    ['a %%b%% c', 'a c\n'],
    ['<!-- a -->\n\nb <span hidden>c</span>', 'b\n'],
    ['[a](javascript:alert(1))', 'a\n'],
    ['', ''],
  ])('turns %o into %o', async (source, expected) => {
    expect(await toPortable(source)).toBe(expected)
  })
})
