// What the tools of the editor say.
import type { ArticleState } from '@/lib/model/api'

const STATES: Readonly<Record<ArticleState, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  public: 'Published',
  unlisted: 'Unlisted',
  expired: 'No longer public',
}

export const WORDS = {
  article: 'Article',
  state: (state: ArticleState) => STATES[state],
  scheduledFor: (when: string, until: string) => `Scheduled for ${when}, ${until}`,
  isNew: (name: string) => `New article. It will be ${name}.md.`,
  isNewUnnamed: 'New article. Its title becomes the name of its file.',
  view: 'View on site',
  rename: 'Rename…',
  duplicate: 'Duplicate…',
  remove: 'Delete…',
  history: 'History',

  cancel: 'Cancel',
  close: 'Close',
  unsaved: 'This form has changes that are not saved.',
  unsavedRemedy: 'Save it first, or revert all changes in the menu at the top.',
  failed: 'This did not work.',

  renameTitle: 'Rename the article',
  newName: 'New name',
  newNameHint: 'The last part of its address, and the name of its file.',
  oldAddress: 'Old address',
  newAddress: 'New address',
  redirects: 'The old address will lead to the new one.',
  linksChange: (count: number) =>
    count === 0
      ? 'No other document links to it.'
      : count === 1
        ? 'Links in one other document will be updated.'
        : `Links in ${count} other documents will be updated.`,
  notesTitle: 'Renamed; please look at these',
  noName: 'A name needs letters or digits.',
  renameNow: 'Rename',

  duplicateTitle: 'Duplicate the article',
  duplicateHint: 'The copy is a draft with an id and an address of its own.',
  copyName: 'Name of the copy',
  copyNameHint: 'Left empty, it is that of the article with a number.',
  duplicateNow: 'Duplicate',

  removeTitle: (title: string) => `Delete “${title}”?`,
  goAlong: (files: readonly string[]) =>
    `What nothing else shows goes with it: ${files.join(', ')}.`,
  keptUntil: 'It can be put back.',
  trash: (folder: string) =>
    `Its files are kept in ${folder}. Links and addresses that were given to another article stay there.`,
  undo: 'Put it back',
  linkedFrom: (count: number) =>
    count === 1
      ? 'One other document links to it.'
      : `${count} other documents link to it.`,
  alias: 'Lead its address to another article',
  aliasHint: 'Words of a title. Left empty, readers will find nothing there.',
  aliasChosen: (title: string) => `Its address will lead to “${title}”.`,
  removeNow: 'Delete',
  removed: 'The article is deleted',

  historyTitle: 'Versions of this article',
  versions: 'Versions',
  noVersions: 'No version of it is committed yet.',
  older: 'Older versions',
  isShallow: 'This copy of the repository holds no older versions.',
  bringBack: 'Bring back this version',
  isSame: 'The file is the same as now.',
  isNoText: 'This version is no text.',
  before: 'Then',
  now: 'Now',
  added: 'Added',
  taken: 'Taken away',

  conflictTitle: 'Somebody else saved this file',
  conflictHint: (path: string) =>
    `${path} was changed since it was opened here. Both versions are below; nothing is lost.`,
  theirs: 'On disk',
  mine: 'Yours',
  keepMine: 'Save mine over it',
  takeTheirs: 'Take the one on disk',
  copyMine: 'Copy mine',
  copied: 'Copied.',
  goOn: 'Go on writing',

  refused: 'This was refused',
  waitTitle: 'Not saved yet',
  textStays: 'Your text stays here.',
  signIn: 'Sign in, in another tab',
  tryAgain: 'Save again',

  pictures: 'Pictures',
  mediaTitle: 'Pictures and files',
  upload: 'Upload…',
  folder: 'Into',
  search: 'Search by name',
  show: 'Show',
  all: 'All',
  unused: 'Unused',
  undescribed: 'Without alt text',
  count: (count: number) => (count === 1 ? '1 file' : `${count} files`),
  nothing: 'Nothing matches.',
  line: (line: number) => `line ${line}`,
  lacksText: 'no alt text',
  isUnused: 'Used nowhere',
  uses: (count: number) => (count === 1 ? 'Used once' : `Used ${count} times`),
  removeShort: 'Delete…',
  removeFile: (name: string) => `Delete ${name}`,
  removeFileHint: 'No document of this blog shows it. Git has it if it was committed.',
  tooLarge: (name: string, megabytes: number) =>
    `${name} is larger than ${megabytes} MB. Save it in a smaller size.`,
  removeFileQuestion: (name: string) => `Delete ${name}?`,
  openFile: (name: string) => `Open ${name} in full size`,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  uploaded: (path: string) => `${path} is uploaded.`,
  fileRemoved: (path: string) => `${path} is deleted.`,

  bar: 'Blog',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
  push: 'Push',
  pull: 'Bring in and push',
  ahead: (count: number) =>
    count === 1 ? '1 commit to push' : `${count} commits to push`,
  behind: (count: number) =>
    count === 1 ? '1 commit to bring in' : `${count} commits to bring in`,
  waiting: (count: number) =>
    count === 1 ? '1 save to commit' : `${count} saves to commit`,
  working: 'Committing…',
  inStep: (branch: string) => `All commits of ${branch} are pushed`,
  committed: 'All saves are committed',
} as const
