// `update`: brings a newer release of Imprint into this blog.
import { spawnSync } from 'node:child_process'

import { Command } from 'commander'

import { Git } from '../../update/git.ts'
import type { UpdateOptions } from '../../update/ports.ts'
import { update } from '../../update/update.ts'
import type { Installation } from '../process/installation.ts'

export function updateCommand({ root }: Installation): Command {
  return new Command('update')
    .description('bring a newer release of Imprint into this blog, on a branch')
    .option('--from <remote>', 'a remote or an address (default: upstream, else origin)')
    .option('--to <tag>', 'a release, such as v0.2.0 (default: the newest)')
    .option('--skip-tests', 'check the content alone')
    .action((options) => updateBlog(root, options))
}

/** Sets exit code 1 if a person has to decide something first. */
function updateBlog(root: string, options: UpdateOptions): void {
  const isDone = update(new Git(root), options, {
    root,
    nodeVersion: process.versions.node,
    print: (line) => console.log(line),
    npm: (...args) => {
      console.log(`\n$ npm ${args.join(' ')}`)
      return spawnSync('npm', args, { cwd: root, stdio: 'inherit' }).status === 0
    },
  })
  if (!isDone) process.exitCode = 1
}
