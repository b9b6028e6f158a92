// What pages and feeds without a description of their own say of themselves.
import type { Site } from '../model/article.ts'
import type { TextKey } from './en.ts'
import { fillWords } from './find-words.ts'

type Description = Extract<TextKey, `about${string}`>

/** `title`: of the topic, author or series that it is about. */
export function describe(site: Site, key: Description, title = ''): string {
  return fillWords(site.words[key], { site: site.title, title })
}
