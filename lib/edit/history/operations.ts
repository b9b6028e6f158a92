// What the editor may ask of the history of a file: `history`, `diff` and `restore`.
import { existsSync } from 'node:fs'

import { findText } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  type EditRequest,
  type EditUpload,
  refusal,
} from '../../model/edit/operation.ts'
import { findPlace, isPlace, type Place } from '../bridge/place.ts'
import { GitError } from './git/git.ts'
import { findRepository, type Repository } from './git/repository.ts'
import { MESSAGES, NO_REPOSITORY } from './messages.ts'
import { parsePage, parseVersion } from './parse-request.ts'
import { diffVersions } from './past/diff.ts'
import { findBlob, isReachable, type Version } from './past/find-blob.ts'
import { listHistory } from './past/list-history.ts'

export interface HistorySettings {
  readonly contentDir: string
  /** Replaces a file as any save does. */
  write(upload: EditUpload): EditAnswer
  /** The bytes of an older version that had another name, for the present one. */
  adopt(bytes: Uint8Array, from: string, place: Place): Uint8Array
}

type Work = (
  repository: Repository,
  place: Place,
  request: EditRequest,
) => Promise<EditAnswer>

export function makeHistoryOperations(
  settings: HistorySettings,
): Readonly<Record<'history' | 'diff' | 'restore', EditOperation>> {
  return {
    history: openRequest(settings, async (repository, { path }, { body }) => {
      return { status: 200, json: await listHistory(repository, path, parsePage(body)) }
    }),
    diff: openRequest(settings, diff),
    restore: openRequest(settings, (...work) => restore(settings, ...work)),
  }
}

/** Finds the repository and the path of a request; a failure of git is an answer. */
function openRequest({ contentDir }: HistorySettings, work: Work): EditOperation {
  return async (request) => {
    const place = findPlace(contentDir, findText(request.body, 'path'))
    if (!isPlace(place)) return place
    try {
      const repository = await findRepository(contentDir)
      if (repository) return await work(repository, place, request)
      return refusal(404, NO_REPOSITORY.message, NO_REPOSITORY.remedy)
    } catch (error) {
      if (error instanceof GitError) return refusal(502, error.message, error.remedy)
      throw error
    }
  }
}

/** From one version to another, or to what is on disk; without a first one, all is new. */
async function diff(
  repository: Repository,
  { path, file }: Place,
  { body }: EditRequest,
): Promise<EditAnswer> {
  const [from, to] = [parseVersion(body, 'from'), parseVersion(body, 'to')]
  const [old, now] = [
    await findVersion(repository, from),
    await findVersion(repository, to),
  ]
  if ((from && !old) || (to && !now)) return refusal(404, MESSAGES.noVersion(path))
  const present = existsSync(file) ? { path } : undefined
  const hunks = await diffVersions(repository, old, now ? { blob: now } : present)
  return { status: 200, json: { isText: hunks !== undefined, hunks: hunks ?? [] } }
}

/** Writes the bytes of an older version over what the author has seen. */
async function restore(
  { write, adopt }: HistorySettings,
  repository: Repository,
  place: Place,
  { user, body }: EditRequest,
): Promise<EditAnswer> {
  const { path } = place
  const version = parseVersion(body, 'version')
  const blob = await findVersion(repository, version)
  if (!version || blob === undefined) return refusal(404, MESSAGES.noVersion(path))
  const { git, prefix } = repository
  // As a checkout writes it: with the line ends of this machine, and large files in full.
  const named = `${version.commit}:${prefix}${version.path}`
  const stored = await git.run(['cat-file', '--filters', named])
  const bytes = version.path === path ? stored : adopt(stored, version.path, place)
  return write({ user, path, base: findText(body, 'base'), bytes })
}

async function findVersion(
  repository: Repository,
  version: Version | undefined,
): Promise<string | undefined> {
  if (!version || !(await isReachable(repository, version.commit))) return undefined
  return findBlob(repository, version)
}
