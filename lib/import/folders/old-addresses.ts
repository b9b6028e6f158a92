// Addresses that a document had before, in the fields of any engine.
import { findMeant } from '../../content/check/fields/synonyms.ts'
import { fieldRulesOf } from '../../content/schema/fields.ts'
import { type Fields, listTexts } from './fields.ts'

/** All but the one that says where it is now; as they are written. */
export function listOldAddresses(raw: Fields): string[] {
  const rules = fieldRulesOf('article')
  return Object.entries(raw).flatMap(([name, value]) => {
    const isOld = findMeant(name, 'article', rules) === 'aliases' && !PRESENT.test(name)
    return isOld ? listTexts(value).filter((path) => !/[{}]/.test(path)) : []
  })
}

const PRESENT = /^(?:permalinks?|urls?|path|uri)$/i
