// Writes a blog of any size.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS = (
  'a bytes cache draft each file garden harbour index journal kernel ledger margin network of ' +
  'page quiet reader signal thread under version window year zone between carried every first ' +
  'gathers holds into keeps light measured never opens plain quickly reads stores through'
).split(' ')
const TAGS = 60
const AUTHORS = ['Ada Marsh', 'Bruno Keller', 'Chiara Lund', 'Dev Anand', 'Elif Sahin']
const PARAGRAPHS = 11
const FIRST_DAY = Date.UTC(2005, 0, 1)
const DAYS = 7900
const DAY_MS = 86_400_000

/**
 * Writes a content folder of articles as `docs/architecture.md` describes them: 6.6 KB each,
 * with a GFM table, a footnote and a Rust block of which no two are alike. The same count
 * gives the same bytes.
 */
export function writeCorpus(contentDir: string, count: number): void {
  mkdirSync(join(contentDir, 'articles'), { recursive: true })
  writeFileSync(
    join(contentDir, 'site.yaml'),
    "title: Bench\ndescription: Generated articles\nurl: 'https://bench.example'\n",
  )
  for (let number = 0; number < count; number += 1) {
    writeFileSync(join(contentDir, articlePath(number)), renderArticle(number))
  }
}

export function articlePath(number: number): string {
  return `articles/article-${String(number).padStart(6, '0')}.md`
}

/** A number beyond any corpus of an article on the last day: as new as a new one can be. */
export function newestNumber(index: number): number {
  return DAYS * (100 + index) - 1
}

/** `revision` changes the title and nothing else: a time makes it unlike any before. */
export function renderArticle(number: number, revision = 0): string {
  const random = makeRandom(number + 1)
  const day = new Date(FIRST_DAY + (number % DAYS) * DAY_MS).toISOString().slice(0, 10)
  const tags = [0, 1, 2].map(() => `'topic ${Math.floor(random() * TAGS)}'`)
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => renderParagraph(random))
  return `---
title: 'Article ${number} about ${pick(random, WORDS)} and ${pick(random, WORDS)}${revision ? `, ${revision}` : ''}'
subtitle: '${renderWords(random, 8)}'
description: '${renderWords(random, 24)}'
author: '${AUTHORS[number % AUTHORS.length]}'
publish_date: '${day}'
created_date: '${day}'
tags: [${tags.join(', ')}]
id: 'bench${number}'
cta: '${renderWords(random, 12)}'
---

${paragraphs[0]}

## ${renderWords(random, 4)}

${paragraphs.slice(1, 4).join('\n\n')}[^1]

${renderTable(random)}

### ${renderWords(random, 5)}

${paragraphs.slice(4, 7).join('\n\n')}

${renderCode(random)}

## ${renderWords(random, 3)}

${paragraphs.slice(7).join('\n\n')}

[^1]: ${renderWords(random, 18)}.
`
}

function renderParagraph(random: () => number): string {
  const sentence = renderWords(random, 34)
  return `${sentence}, **${renderWords(random, 3)}** and *${pick(random, WORDS)}*. See [${renderWords(random, 2)}](https://example.com/${pick(random, WORDS)}) or \`${pick(random, WORDS)}_${pick(random, WORDS)}\`. ${renderWords(random, 28)}.`
}

function renderTable(random: () => number): string {
  const rows = Array.from({ length: 5 }, () => {
    const cells = [
      renderWords(random, 2),
      String(Math.floor(random() * 9000)),
      pick(random, WORDS),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Name | Count | Note |', '| :--- | ---: | :---: |', ...rows].join('\n')
}

function renderCode(random: () => number): string {
  const name = `${pick(random, WORDS)}_${pick(random, WORDS)}`
  const field = pick(random, WORDS)
  const limit = Math.floor(random() * 4096)
  return `\`\`\`rust title="src/${name}.rs"
use std::collections::HashMap;

/// Counts what the ${field} ${pick(random, WORDS)}.
pub struct ${name.toUpperCase()} {
    ${field}: HashMap<String, u64>,
    limit: usize,
}

impl ${name.toUpperCase()} {
    pub fn new() -> Self {
        Self { ${field}: HashMap::new(), limit: ${limit} }
    }

    pub fn add(&mut self, key: &str) -> Option<u64> {
        if self.${field}.len() >= self.limit {
            return None; // "${pick(random, WORDS)}" is full
        }
        let count = self.${field}.entry(key.to_string()).or_insert(0);
        *count += ${Math.floor(random() * 9) + 1};
        Some(*count)
    }
}
\`\`\``
}

function renderWords(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(random, WORDS)).join(' ')
}

function pick(random: () => number, words: readonly string[]): string {
  return words[Math.floor(random() * words.length)] ?? ''
}

/** Mulberry32: small, and the same on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
