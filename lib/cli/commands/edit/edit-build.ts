// `edit:build`: writes an editor that needs no server, in front of a git host.
import { resolve } from 'node:path'

import { Command, Option } from 'commander'

import { readSiteFile } from '../../../build/site-file.mjs'
import type { Settings } from '../../../settings.ts'
import { listAuthors } from '../../init/authors.ts'
import { readMainBranch, readPlace, readRemote } from '../../init/repository.ts'
import { buildRemote, type RemoteSite } from '../../edit/remote/build-remote.ts'
import { toNextSteps } from '../../edit/remote/next-steps.ts'
import { requireOwnFolder, writeOwnFolder } from '../../edit/remote/own-folder.ts'
import { planRemote, type RemoteOptions } from '../../edit/remote/remote-plan.ts'
import { type Installation, readSettings } from '../../process/installation.ts'

interface EditBuildOptions extends RemoteOptions {
  readonly out: string
}

export function editBuildCommand(installation: Installation): Command {
  return new Command('edit:build')
    .description('write an editor without a server, in front of GitHub, GitLab or Gitea')
    .option('--out <folder>', 'where', 'dist-edit')
    .addOption(
      new Option('--host <name>', 'else that of the remote `origin`').choices(HOSTS),
    )
    .option('--repo <owner/name>', 'else that of the remote `origin`')
    .option('--branch <name>', 'else the main one of the clone')
    .option('--base-url <url>', 'address of an instance of your own')
    .option('--workflow', 'drafts go through pull requests, on GitHub and GitLab')
    .option('--app-id <id>', 'of an application on GitLab, Gitea or Forgejo')
    .option('--sign-in <url>', 'helper that signs in to GitHub')
    .action((options: EditBuildOptions) => buildEditor(installation, options))
}

const HOSTS = ['github', 'gitlab', 'gitea', 'forgejo']

async function buildEditor(
  { root }: Installation,
  options: EditBuildOptions,
): Promise<void> {
  const settings = readSettings('start')
  const { contentDir, outDir } = settings
  const plan = planRemote(options, {
    remote: readRemote(contentDir),
    branch: readMainBranch(contentDir),
    place: readPlace(contentDir),
  })
  const out = resolve(options.out)
  requireOwnFolder(out, [contentDir, outDir])
  writeOwnFolder(out, await buildRemote(root, plan, readRemoteSite(settings)))
  console.error(toNextSteps(options.out, plan).join('\n'))
}

/** `check` tells what is wrong with `site.yaml`. */
function readRemoteSite({ siteUrl, contentDir }: Settings): RemoteSite {
  const { title, url, time_zone, language } = readSiteFile(process.cwd())
  return {
    title: typeof title === 'string' ? title : 'Blog',
    url: siteUrl ?? (typeof url === 'string' ? url : ''),
    timeZone: typeof time_zone === 'string' ? time_zone : 'UTC',
    language: typeof language === 'string' ? language : 'en',
    authors: listAuthors(contentDir).map(({ id, name }) => ({
      value: id,
      ...(name !== undefined && { label: name }),
    })),
  }
}
