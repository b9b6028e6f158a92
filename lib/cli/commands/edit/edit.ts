// `edit`: `start`, with the editor for the person at this machine.
import { Command } from 'commander'

import { CommandError } from '../../../model/command-error.ts'
import { isLoopbackHost } from '../../../http/loopback-host.ts'
import { openLocalEditor } from '../../edit/open-local-editor.ts'
import { type Installation, readSettings } from '../../process/installation.ts'
import { openInBrowser } from '../../terminal/open-in-browser.ts'
import { start } from '../start.ts'

export function editCommand(installation: Installation): Command {
  return new Command('edit')
    .description('serve as start does, and write in the browser at /edit/')
    .option('--open', 'open the editor in your browser')
    .action((options: { open?: true }) => edit(installation, options))
}

async function edit(
  installation: Installation,
  { open }: { readonly open?: true },
): Promise<void> {
  const settings = readSettings('start')
  if (!isLoopbackHost(settings.host)) {
    throw new CommandError(
      `npm run edit is for this machine alone, and HOST is ${settings.host}. Unset it, or use EDIT=1 npm start, which has a login.`,
    )
  }
  await start(installation, settings, {
    mode: 'local',
    open: openLocalEditor,
    onAddress(address) {
      console.error(`Write at ${address}`)
      if (open) openInBrowser(address)
    },
  })
}
