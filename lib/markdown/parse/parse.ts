// The parser: CommonMark, GFM, and the grammar that a text makes use of.
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, type Processor, unified } from 'unified'
import { listSyntaxes, type Syntax, SYNTAXES } from '../syntax/syntaxes.ts'

/**
 * Markdown with front matter. A rule that no letter of the text can call for is left out:
 * bare links alone make the parser try each letter as the beginning of an address, a third
 * of all its time.
 */
export const remarkMarkdown: Plugin<[], string, Root> = function (this: Processor) {
  this.parser = (source) => requireParser(listSyntaxes(source)).parse(source)
}

const parsers = new Map<string, ReturnType<typeof createParserOf>>()

function requireParser(syntaxes: readonly Syntax[]): ReturnType<typeof createParserOf> {
  const key = syntaxes.map((syntax) => SYNTAXES.indexOf(syntax)).join()
  const known = parsers.get(key) ?? createParserOf(syntaxes).freeze()
  parsers.set(key, known)
  return known
}

/** A parser for this text, to which a plugin can be added. */
export function createParser(source: string) {
  return createParserOf(listSyntaxes(source))
}

function createParserOf(syntaxes: readonly Syntax[]) {
  const parser = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    // GitHub strikes with one tilde, too: `20~30` and `5~6時` are ranges.
    .use(remarkGfm, { singleTilde: false })
  for (const { plugin } of syntaxes) parser.use(plugin)
  return parser
}
