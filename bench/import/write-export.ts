// Writes an export of WordPress of any size.
import { closeSync, openSync, writeSync } from 'node:fs'

import { makeRandom } from '../corpus.ts'
import { renderRankedWords } from '../ranked-words.ts'

const FIRST_DAY = Date.UTC(2005, 0, 1)
const DAY_MS = 86_400_000
const TOPICS = 200
/** Words of the shortest text and of the longest one, about 2 and 20 KB. */
const WORDS = { min: 300, max: 3300 }
/** An export of a large blog writes few texts that are alike: each is cut from these. */
const PIECES = 400
const WORDS_OF_A_PIECE = 60

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Bench</title><link>https://bench.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://bench.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Marsh</wp:author_display_name></wp:author>
`

/**
 * Half of the posts are of the classic editor, half of blocks; each has code, a table and a
 * picture that no download may reach. The same size gives the same bytes.
 */
export function writeExport(file: string, megabytes: number): number {
  const random = makeRandom(megabytes)
  const pieces = Array.from({ length: PIECES }, () =>
    renderRankedWords(random, WORDS_OF_A_PIECE),
  )
  const out = openSync(file, 'w')
  let bytes = writeSync(out, HEAD)
  let count = 0
  for (; bytes < megabytes * 1e6; count += 1)
    bytes += writeSync(out, renderPost(count + 1, pieces, random))
  writeSync(out, '</channel></rss>\n')
  closeSync(out)
  return count
}

function renderPost(id: number, pieces: readonly string[], random: () => number): string {
  const date = new Date(FIRST_DAY + id * 3_600_000 - (id % 7) * DAY_MS).toISOString()
  const local = date.slice(0, 19).replace('T', ' ')
  const topic = Math.floor(random() * TOPICS)
  const words = WORDS.min + random() ** 2 * (WORDS.max - WORDS.min)
  const paragraphs = Array.from(
    { length: Math.ceil(words / WORDS_OF_A_PIECE) },
    () => pieces[Math.floor(random() * PIECES)] ?? '',
  )
  const text = id % 2 === 0 ? toBlocks(id, paragraphs) : toClassic(id, paragraphs)
  return `<item><title>Post ${id} about ${paragraphs[0]?.slice(0, 30)}</title><link>https://bench.example/${date.slice(0, 4)}/${date.slice(5, 7)}/post-${id}/</link><dc:creator>ada</dc:creator><guid isPermaLink="false">https://bench.example/?p=${id}</guid><content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${local}</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><category domain="post_tag" nicename="topic-${topic}"><![CDATA[Topic ${topic}]]></category></item>
`
}

// The guard against private networks refuses it at once: nothing is measured but the import.
const picture = (id: number) =>
  `<img class="alignnone" src="http://127.0.0.1/up/${id}-300x200.jpg" alt="Picture ${id}">`
const link = (id: number) =>
  `<a href="https://bench.example/?p=${Math.ceil(id / 2)}">another <em>post</em></a>`
const code = (id: number) => `fn post_${id}() -> u32 {\n\n    ${id} &lt;&lt; 2\n}`

function toClassic(id: number, paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}

See ${link(id)}.
[caption id="a${id}" width="300"]${picture(id)} A picture[/caption]

[code lang="rust"]
${code(id)}
[/code]
<table><tr><th>Name</th><th>Value</th></tr>
<tr><td>post</td><td>${id}</td></tr></table>`
}

function toBlocks(id: number, paragraphs: readonly string[]): string {
  const texts = [...paragraphs, `See ${link(id)}.`].map(
    (text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`,
  )
  return `${texts.join('\n\n')}

<!-- wp:image {"id":${id}} -->
<figure class="wp-block-image">${picture(id)}<figcaption>A picture</figcaption></figure>
<!-- /wp:image -->

<!-- wp:code -->
<pre class="wp-block-code"><code class="language-rust">${code(id)}</code></pre>
<!-- /wp:code -->

<!-- wp:table -->
<figure class="wp-block-table"><table><thead><tr><th>Name</th><th>Value</th></tr></thead><tbody><tr><td>post</td><td>${id}</td></tr></tbody></table></figure>
<!-- /wp:table -->`
}
