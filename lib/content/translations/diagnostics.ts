// Diagnostics of translations: without an original, or two in one language.
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { suggestSpelling } from '../../text/spelling.ts'
import { toWrittenSlug } from '../store/articles.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition } from '../store/documents.ts'
import { readSite } from '../store/site.ts'
import { toViolation } from './messages.ts'
import { findNamed, listMembers } from './translations.ts'

export function listTranslationDiagnostics(db: Database): Diagnostic[] {
  return [...listWithoutOriginal(db), ...listSameLanguage(db)]
}

function listWithoutOriginal(db: Database): Diagnostic[] {
  const sql = `select path, translation_of as name from article
    where translation_of is not null order by path`
  const rows = db.all<{ path: string; name: string }>(sql)
  return rows.flatMap(({ path, name }) => {
    const violation = checkOriginal(db, path, name)
    if (!violation) return []
    const position = findFieldPosition(db, path, 'translation_of')
    return [{ file: path, ...position, ...violation }]
  })
}

function checkOriginal(db: Database, path: string, name: string): Violation | undefined {
  const original = findNamed(db, name)
  if (!original) {
    const near = suggestSpelling(
      name,
      db.listTexts(`select ${toWrittenSlug('slug')} from article`),
    )
    const remedy =
      near === undefined ? 'write the slug of the original' : `did you mean \`${near}\`?`
    return toViolation('translation-unknown', { name, remedy })
  }
  if (original.path === path) return toViolation('translation-unknown:self', { name })
  const { translationOf } = original
  if (translationOf === null) return undefined
  return toViolation('translation-unknown:chain', { name, original: translationOf })
}

/** Of each language the first is what readers are led to. */
function listSameLanguage(db: Database): Diagnostic[] {
  const site = readSite(db, undefined)
  return db.listTexts(IN_GROUPS).flatMap((path) => {
    const members = listMembers(db, path).map((member) => ({
      path: member.path,
      language: member.record.language ?? site.language,
    }))
    const own = members.find((member) => member.path === path)
    const first = members.find(({ language }) => language === own?.language)
    if (!own || !first || first === own) return []
    const values = { other: first.path, language: own.language }
    const violation = toViolation('translation-language', values)
    return [{ file: path, ...findFieldPosition(db, path, 'language'), ...violation }]
  })
}

const IN_GROUPS = `select path from article where translation_of is not null
  or stem in (select stem from article group by stem having count(*) > 1) order by path`
