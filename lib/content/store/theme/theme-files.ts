// Owns what the theme of the site was made into: its style sheet, and the files that it shows.
import type { Database } from '../database.ts'
import { markDirty } from '../documents.ts'
import { SITE_FILE } from '../site.ts'

export interface ThemeFile {
  /** Under `/assets/`; it changes with the bytes. */
  readonly name: string
  /** Media type, with its charset. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** Its other files are pictures and fonts. */
export const STYLE_SHEET_TYPE = 'text/css; charset=utf-8'

/** The name of the style sheet; undefined where the look is the usual one. */
export function findStyleSheet(db: Database): string | undefined {
  const sql = 'select name from theme_file where type = ?'
  return db.find<{ name: string }>(sql, STYLE_SHEET_TYPE)?.name
}

export function findThemeFile(db: Database, name: string): ThemeFile | undefined {
  return db.find<ThemeFile>('select * from theme_file where name = ?', name)
}

export function listThemeFileNames(db: Database): string[] {
  return db.listTexts('select name from theme_file order by name')
}

/** Puts these in place of all others. Returns whether anything is another now. */
export function replaceThemeFiles(db: Database, files: readonly ThemeFile[]): boolean {
  const names = files.map(({ name }) => name).sort()
  if (names.join('\n') === listThemeFileNames(db).join('\n')) return false
  db.transaction(() => {
    db.run('delete from theme_file')
    for (const { name, type, bytes } of files)
      db.run(
        'insert into theme_file (name, type, bytes) values (?, ?, ?)',
        name,
        type,
        bytes,
      )
    // All pages name the sheet, as they do the site.
    markDirty(db, SITE_FILE)
  })
  return true
}
