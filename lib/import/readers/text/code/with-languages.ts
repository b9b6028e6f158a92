// Blocks with the language of each that is code.
import type { Block, CodeBlock } from '../blocks/block.ts'
import { findLanguages } from './find-language.ts'

export function withLanguages(blocks: readonly Block[]): Block[] {
  const code = listCode(blocks)
  const languages = findLanguages(code.map(({ text }) => text))
  return setLanguages(blocks, new Map(code.map((block, at) => [block, languages[at]])))
}

/** Those of lists and quotations too, in order. */
export function listCode(blocks: readonly Block[]): CodeBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block]
    return block.kind === 'list' ? block.items.flatMap(listCode) : []
  })
}

function setLanguages(
  blocks: readonly Block[],
  languages: ReadonlyMap<CodeBlock, string | undefined>,
): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => setLanguages(item, languages)) }
    const language = block.kind === 'code' ? languages.get(block) : undefined
    return block.kind === 'code' && language !== undefined
      ? { ...block, language }
      : block
  })
}
