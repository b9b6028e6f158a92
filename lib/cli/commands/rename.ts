// `rename`: moves an article and updates the links to it.
import { Command } from 'commander'

import { listNotes } from '../../content/articles/rename/notes.ts'
import { planRename } from '../../content/articles/rename/plan.ts'
import { type Renamed, renameArticle } from '../../content/articles/rename/rename.ts'
import { type Installation, readSettings, withCompiler } from '../process/installation.ts'
import { countOf } from '../terminal/counts.ts'

export function renameCommand(installation: Installation): Command {
  return new Command('rename')
    .description('move an article, keep its id, redirect its old URL, update links to it')
    .argument('<old>', 'slug or path of the article')
    .argument('<new>', 'new slug, or path under articles/')
    .action((from, to) => rename(installation, from, to))
}

async function rename(
  installation: Installation,
  from: string,
  to: string,
): Promise<void> {
  const settings = readSettings('check')
  await withCompiler(installation, settings, 'npm run rename', async (compiler) => {
    await compiler.compile()
    compiler.publishSnapshot(new Date())
    const plan = planRename(compiler, settings, { from, to })
    for (const line of describe(renameArticle(settings.contentDir, plan)))
      console.log(line)
  })
}

function describe(renamed: Renamed): string[] {
  const { from, to, changed } = renamed
  const updated = `Links updated in ${countOf(changed.length, 'file')}:`
  return [
    `${from} → ${to}`,
    ...(changed.length > 0 ? [updated] : []),
    ...changed.map((file) => `  ${file}`),
    ...listNotes(renamed),
  ]
}
