// What parts of the editor may ask where no server of ours is.
import { findArticles } from '../body/links/find-articles.ts'
import { type EditServices, RefusedError } from '../services.ts'
import { toContentPath } from '../unsaved/content-place.ts'
import { listCachedTexts } from './cached-texts.ts'
import { answerAlone } from './operations.ts'
import { TextReader } from './text-reader.ts'
import { MESSAGES } from './words.ts'

export type RemoteSettings = Pick<EditServices, 'timeZone' | 'siteAddress' | 'userName'>

export interface RemoteServices extends EditServices {
  /** What of a preview a text alone can show. */
  readonly views: readonly ['page']
  /** Every document that the CMS has fetched. */
  listDocuments(): Promise<(readonly [path: string, text: string])[]>
}

/** `database`: where the CMS keeps what it has fetched. */
export function makeRemoteServices(
  { timeZone, siteAddress, userName }: RemoteSettings,
  database: string,
): RemoteServices {
  const reader = new TextReader()
  const listDocuments = async () => {
    const texts = await listCachedTexts(database)
    return texts.map(([path, text]) => [toContentPath(path), text] as const)
  }
  return {
    ...{ mode: 'remote', timeZone, siteAddress, userName, editAddress: '' },
    views: ['page'],
    call: (operation, body) => answerAlone(reader, operation, body),
    upload: refuse,
    remove: refuse,
    findFile: () => undefined,
    searchArticles: async (query) => findArticles(await listDocuments(), query),
    listDocuments,
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new RefusedError(501, MESSAGES.noServer, MESSAGES.noServerRemedy))
}
