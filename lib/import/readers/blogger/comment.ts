// Comments of Blogger.
import type { Comment } from '../../model/record.ts'
import type { BloggerEntry } from './entry.ts'

export function toComment(entry: BloggerEntry): Comment {
  const { key, article = '', answered, author, published, html } = entry
  return {
    type: 'comment',
    key,
    item: article,
    ...(answered && answered !== key && { parent: answered }),
    name: author || 'Anonymous',
    ...(published && { date: published }),
    text: html,
  }
}
