// What the system says when it can watch no more folders.
import { codeOf } from '../../../files/system-error.ts'

const INSTEAD =
  'Imprint looks at all files once a second instead, and edits are published all the same'

const SHORTAGES: Readonly<Record<string, string>> = {
  ENOSPC: `There are more folders than the system lets this user watch. ${INSTEAD}. To be told at once, raise the limit: sudo sysctl fs.inotify.max_user_watches=524288. With WATCH=poll this message is gone.`,
  EMFILE: `The system lets this user open no more watchers or files. ${INSTEAD}. To be told at once, raise the limits: ulimit -n 65536, and on Linux sudo sysctl fs.inotify.max_user_instances=1024. With WATCH=poll this message is gone.`,
}

/** True for an error of `fs.watch` that every further folder would meet too. */
export function isShortage(error: unknown): boolean {
  return codeOf(error) in SHORTAGES
}

/** What happened, what is done about it, and what helps. */
export function describeShortage(error: unknown): string {
  return SHORTAGES[codeOf(error)] ?? ''
}
