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
  it.each<readonly [name: string, sign: string | undefined]>([
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
    ...[
      ...[
        'tide.draft.md',
        'draft_tide-4f1a.md',
        'tide.wip.md',
        'tide-DRAFT.md',
        'WIP.md',
      ],
      ...['tide.private.md', '[draft] tide.md', 'tide (draft).md', 'tide_draft.md'],
      ...['WIP tide.md', 'tide - draft.md', 'tide-wip.md', 'DRAFT-tide.md', 'tide.draft'],
      ...['x_DRAFT_v2.md', 'x - Entwurf.md', 'x_draft_v2.md', 'x-DRAFT-v3.md'],
      ...['x_DRAFT_for_Jane.md', 'Entwurf - x.md', 'x (brouillon).md', '[Bozza] x.md'],
      ...['x – borrador.md', 'x_confidential.md', 'x - draft 2.md', '下書き_x.md'],
      ...['Draft: x.md', 'x CONFIDENTIAL.md'],
    ].map((name) => [name, 'draft'] as const),
    ...[
      ...['Drafts ', '1. Drafts', 'my drafts', 'drafts-2020', 'drafts.bak', 'Entwürfe'],
      ...['Entwürfe'.normalize('NFD'), 'brouillons', 'borradores', 'rascunhos', 'bozze'],
      ...['concepten', '草稿', '下書き', 'Черновики', 'wip', 'hidden', 'internal'],
      ...[
        'unlisted',
        'Not published',
        'unpublished',
        'not-published',
        'trash',
        'trashed',
      ],
      ...['deleted', 'Papierkorb', '#recycle', '$RECYCLE.BIN', 'backup', 'node_modules'],
      ...[
        'bak',
        'layouts',
        'partials',
        'shortcodes',
        'includes',
        'MyDrafts',
        'draft posts',
      ],
      ...['secret', 'confidential', 'members-only', 'unfinished', 'Nicht veröffentlicht'],
      ...['Nicht veröffentlicht'.normalize('NFD'), 'Members Only', '2. In Progress'],
      ...['Unfinished posts', 'No publicados', 'my-secrets', 'Vertraulich', 'Geheim'],
      ...['(drafts)', '📝 drafts', '00_drafts', 'blog-drafts', 'Private Notes'],
    ].map((name) => [name, 'folder'] as const),
    ...['YYYY-MM-DD-x.md', 'yyyy-mm-dd.md', '0000-00-00-x.md', 'XXXX-XX-XX-x.md'].map(
      (name) => [name, 'template'] as const,
    ),
    ...[
      '{{date}}-x.md',
      'JJJJ-MM-TT x.md',
      'template.md',
      'post-template.md',
      'Blog Post Template.md',
      'x.template.md',
    ].map((name) => [name, 'template'] as const),
    ...['Untitled.md', 'Untitled 2.md', 'Unbenannt.md', 'Sans titre 1.md', '無題.md'].map(
      (name) => [name, 'untitled'] as const,
    ),
    ...[
      ...['CODEOWNERS.md', 'MAINTAINERS.md', 'ISSUE_TEMPLATE.md', 'SKILL.md'],
      ...['pull_request_template.md', 'CLAUDE.local.md', 'AGENTS.override.md'],
    ].map((name) => [name, 'repository'] as const),
    ...[
      ...['archive', 'old', '2020', 'internals', 'backup-strategies', 'draft-beer.md'],
      ...['my-first-draft.md', 'choosing-a-template.md', 'untitled-goose-game.md'],
      ...[
        'secret-santa.md',
        'secret.md',
        'the-unfinished-symphony.md',
        'how-to-read-a-brouillon.md',
        'members',
        'mmmm-dd.md',
        'confidential-computing.md',
        '2020-01-01-how-the-DRAFT-standard-works.md',
        'hidden-gems',
        'hidden-figures.md',
        'private-equity.md',
        'template-literals.md',
      ],
      ...['the-nfl-draft.md', 'index.md', 'wipeout.md', 'skill.md', 'concept', '2020-01'],
    ].map((name) => [name, undefined] as const),
  ])('%s is %s', (name, sign) => {
    expect(privateSignOf(name)).toBe(sign)
  })
})
