import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseCopyName, privateSignOf } from '../../../../lib/content/check/index.ts'

describe('the name of a copy', () => {
  it.each([
    'tide.sync-conflict-20260301-101500-ABC1234.md',
    'tide_conflict-20260301-101500.md',
    'tide_DiskStation_Mar-01-1200-2026_Conflict.md',
    'tide.BACKUP.1234.md',
    'tide_REMOTE_1234.md',
    'tide~HEAD.md',
    'tide (conflicted copy 2026-03-01).md',
    "tide (Ann's conflicted copy 2026-03-01).md",
    'tide (conflicted copy 2026-03-01 120000).md',
    'tide (SFConflict ann@site.example 2026-03-01-12-00-00).md',
    'tide (In Konflikt stehende Kopie von Ann 2026-03-01).md',
    'tide (Copie en conflit de Ann 2026-03-01).md',
    'tide (copia en conflicto de Ann 2026-03-01).md',
    'tide (Copia in conflitto di Ann 2026-03-01).md',
    'tide (Cópia em conflito de Ann 2026-03-01).md',
    'tide (Ann の競合コピー 2026-03-01).md',
    'tide（Ann 的冲突副本 2026-03-01）.md',
    'tide (конфликтующая копия Ann 2026-03-01).md',
  ])('%s is certain', (name) => {
    expect(parseCopyName(name)).toEqual({ original: 'tide.md', isCertain: true })
  })

  it.each([
    'tide copy.md',
    'tide copy 2.md',
    'tide - Copy.md',
    'tide - Copy (2).md',
    'tide (copy).md',
    'tide (another copy).md',
    'tide (3rd copy).md',
    'tide Kopie.md',
    'tide - Kopie (3).md',
    'tide (Kopie).md',
    'tide copie 2.md',
    'tide - copia.md',
    'tide - Cópia.md',
    'tide — копия.md',
    'tide - コピー.md',
    'tideのコピー.md',
    'tide副本.md',
    'tide 副本 2.md',
    'tide 복사본.md',
    'Copy of tide.md',
    'Kopie von tide.md',
    'Copie de tide.md',
    'Copia di tide.md',
    'コピー ～ tide.md',
    'tide (1).md',
    'tide(1).md',
    'tide 2.md',
    'tide 12.md',
    'tide-copy.md',
    'tide.conflict.md',
    'tide-DESKTOP.md',
    'tide-DESKTOP-1A2B3C4.md',
    'tide-Anns-MacBook-Pro.md',
  ])('%s is one beside its original', (name) => {
    expect(parseCopyName(name)).toEqual({ original: 'tide.md', isCertain: false })
  })

  it('is read for folders too', () => {
    expect(parseCopyName('tide copy')?.original).toBe('tide')
    expect(parseCopyName('tide (conflicted copy)')?.original).toBe('tide')
  })

  it.each([
    'tide.md',
    'part-2.md',
    'part-10.md',
    'part2.md',
    'the-conflict.md',
    'conflict.md',
    'copy.md',
    'how-to-copy-files.md',
    '2026-03-01.md',
    'tide-2026.md',
    'node-20.1.md',
    'notes-on-aws.md',
    'index.md',
    'über-uns.md',
    '冲突.md',
  ])('%s is none', (name) => {
    expect(parseCopyName(name)).toBeUndefined()
  })

  it('is read in no time, whatever it is, and leads to another name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 255 }), (name) => {
        expect(parseCopyName(`${name}.md`)?.original).not.toBe(`${name}.md`)
      }),
    )
    for (const text of [' copy', '(', '-A', '_x', ' (1)', '冲突('].map((s) =>
      s.repeat(99),
    ))
      expect(parseCopyName(`${text}.md`)?.original.length ?? 0).toBeLessThan(700)
  })
})

describe('a private name', () => {
  it.each([
    ['_drafts', 'underscore'],
    ['_post.md', 'underscore'],
    ['_index.md', 'underscore'],
    ['Templates', 'folder'],
    ['drafts', 'folder'],
    ['archetypes', 'folder'],
    ['README.md', 'repository'],
    ['readme.md', 'repository'],
    ['README.de.md', 'repository'],
    ['LICENSE.txt', 'repository'],
    ['CONTRIBUTING.md', 'repository'],
    ['AGENTS.md', 'repository'],
    ['changelog.md', undefined],
    ['license.md', undefined],
    ['templates-for-all.md', undefined],
    ['draft.md', undefined],
    ['tide_.md', undefined],
  ])('%s is %s', (name, sign) => {
    expect(privateSignOf(name)).toBe(sign)
  })
})
