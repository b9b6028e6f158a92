// What `new` writes into a draft, for its author to write over.

export const PLACEHOLDERS: Readonly<Record<'description' | 'author', string>> = {
  description: 'What the article says, in one or two sentences.',
  author: 'Anonymous',
}
