// What the editor says of renaming, duplicating and deleting articles.

export const MESSAGES = {
  noArticle: (path: string) => `${path} is not an article.`,
  noTarget: 'A name is missing.',
  hidden: (path: string) => `${path} would not be published because of its name.`,
  badName: (path: string) => `${path} is not a valid name for an article.`,
  taken: (path: string) => `Another article has the address of ${path} already.`,
  exists: (path: string) => `${path} exists already.`,
  notInTrash: 'What was deleted is not in the trash any more.',
} as const

export const REMEDIES = {
  moveAway: 'Rename what is there now, then try again.',
  nameArticle: 'Choose a file in articles/.',
  otherName: 'Use another name: letters, digits, and - between them.',
} as const
