// The options of an import, as the command line has them.
import { CommandError } from '../../model/command-error.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface ImportCommandOptions {
  /** Folder that the report and what lies beside it go to. */
  readonly report: string
  readonly dryRun?: true
  readonly only?: string
  readonly since?: string
  readonly feed?: string
  readonly allowHost: string
  readonly comments?: true
  readonly replies?: true
  readonly updated?: true
  readonly title?: string
  readonly url?: string
}

/** What the options ask for. Throws a `CommandError` for one that means nothing. */
export function toRequest(options: ImportCommandOptions) {
  const { dryRun, only = '', since, comments, replies, updated, title, url } = options
  return {
    isDryRun: dryRun === true,
    only: only
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    ...(since !== undefined && { since }),
    ...{
      comments: comments === true,
      replies: replies === true,
      updated: updated === true,
    },
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url: parseSiteUrl(url) }),
  }
}

function parseSiteUrl(url: string): string {
  const full = /^https?:\/\//i.test(url) ? url : `https://${url}`
  if (canParseUrl(full)) return full.replace(/\/+$/, '')
  throw new CommandError(`--url ${url} is no address: write it as https://old.example.`)
}
