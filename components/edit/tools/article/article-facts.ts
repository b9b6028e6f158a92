// What the server knows of an article that is saved.
import type { ToolsServices } from '../tools-services.ts'
import { isRecord } from './is-record.ts'

export interface ArticleFacts {
  /** Its public address, whole; undefined where another article has it. */
  readonly address: string | undefined
  /** Whether readers reach it now. */
  readonly isOnline: boolean
  /** Documents that link to it. */
  readonly linkedFrom: readonly string[]
}

export const NO_FACTS: ArticleFacts = {
  address: undefined,
  isOnline: false,
  linkedFrom: [],
}

export async function readFacts(
  { call, siteAddress }: Pick<ToolsServices, 'call' | 'siteAddress'>,
  path: string,
): Promise<ArticleFacts> {
  const answer = await call('article', { path })
  if (!isRecord(answer)) return NO_FACTS
  const { address, isOnline, linkedFrom } = answer
  return {
    address: typeof address === 'string' ? siteAddress + address : undefined,
    isOnline: isOnline === true,
    linkedFrom: Array.isArray(linkedFrom) ? linkedFrom.map(String) : [],
  }
}
