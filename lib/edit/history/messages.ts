// What the editor says of the history of files.

export const NO_REPOSITORY = {
  message: 'The content folder is in no git repository.',
  remedy: 'Make it one, to have older versions again: git init',
} as const

export const IGNORED = {
  message: 'Git ignores the content folder, so nothing in it is committed.',
  remedy: 'Take it out of .gitignore, or make it a repository of its own: git init',
} as const

export const MESSAGES = {
  noCommits: 'Saves are not committed here, so there is nothing to push.',
  commitYourself: 'Commit and push in a terminal, or start with EDIT_COMMIT=1.',
  noVersion: (path: string) => `${path} has no such version.`,
} as const
