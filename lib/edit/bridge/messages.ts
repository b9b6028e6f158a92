// What the editor's files operations say when they refuse.

export const MESSAGES = {
  badPath: (path: string) =>
    `${JSON.stringify(path)} is not a path in the content folder.`,
  hidden: (path: string) => `${path} is hidden: its name begins with a dot.`,
  outside: (path: string) => `${path} leads out of the content folder.`,
  notAFile: (path: string) => `${path} is not a file.`,
  badFolder: (path: string) => `${path} is not in a folder that the editor writes.`,
  badType: (path: string) => `${path} is of a type that the site does not serve.`,
  tooLarge: (path: string, megabytes: number) =>
    `${path} is larger than ${megabytes} MB.`,
  wrongKind: (path: string) => `${path} is not the kind of picture that its name says.`,
  hasScript: (path: string, names: readonly string[]) =>
    `${path} has parts that could run or load something: ${names.join(', ')}.`,
  damaged: (path: string) => `${path} is damaged.`,
  changed: (path: string) => `${path} was changed since it was opened here.`,
  exists: (path: string) => `${path} exists already.`,
  gone: (path: string) => `${path} is not there any more.`,
  notUtf8: (path: string) => `${path} is not text in UTF-8.`,
  failed: (path: string, reason: string) => `Failed to write ${path}: ${reason}.`,
} as const

export const REMEDIES = {
  folders:
    'Use articles/, authors/, pages/, tags/, media/ or theme/, or site.yaml, words.yaml and overrides.css.',
  rename: 'Use another name.',
  shrink: 'Save it smaller, or put it where others keep large files, and link to it.',
  resave: 'Open it in a program for pictures, and save it anew.',
  redraw: 'Export it as a plain drawing, without script and foreign content.',
  reload: 'Look at both versions, then save again what should stay.',
  retry: 'Your text is still here: mend this, then save again.',
} as const
