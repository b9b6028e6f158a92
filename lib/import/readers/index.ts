// Every kind of source; of those that are as sure of one, the first reads it.
import type { Reader } from '../model/reader.ts'
import { imprint } from './imprint/imprint.ts'
import { wordpress } from './wordpress/wordpress.ts'
import { ghost } from './ghost/ghost.ts'
import { medium } from './medium/medium.ts'
import { substack } from './substack/substack.ts'
import { devto } from './devto/devto.ts'
import { hashnode } from './hashnode/hashnode.ts'
import { blogger } from './blogger/blogger.ts'
import { jekyll } from './jekyll/jekyll.ts'
import { hugo } from './hugo/hugo.ts'
import { zola } from './zola/zola.ts'
import { eleventy } from './eleventy/eleventy.ts'
import { astro } from './astro/astro.ts'
import { docusaurus } from './docusaurus/docusaurus.ts'
import { gatsby } from './gatsby/gatsby.ts'
import { obsidian } from './obsidian/obsidian.ts'
import { markdown } from './markdown/markdown.ts'
import { feed } from './feed/feed.ts'
import { text } from './text/text.ts'

export const READERS: readonly Reader[] = [
  imprint,
  wordpress,
  ghost,
  medium,
  substack,
  devto,
  hashnode,
  blogger,
  jekyll,
  hugo,
  zola,
  eleventy,
  astro,
  docusaurus,
  gatsby,
  obsidian,
  markdown,
  feed,
  text,
]
