// The commands: each is loaded when it is called, since it needs little of the others.
import type { Command } from 'commander'

import type { Installation } from './process/installation.ts'

type MakeCommand = (installation: Installation) => Command

/** By name, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  start: async () => (await import('./commands/start.ts')).startCommand,
  edit: async () => (await import('./commands/edit/edit.ts')).editCommand,
  'edit:build': async () =>
    (await import('./commands/edit/edit-build.ts')).editBuildCommand,
  dev: async () => (await import('./commands/dev.ts')).devCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  announce: async () => (await import('./commands/announce.ts')).announceCommand,
  hooks: async () => (await import('./commands/hooks.ts')).hooksCommand,
  types: async () => (await import('./commands/types.ts')).typesCommand,
  check: async () => (await import('./commands/check/check.ts')).checkCommand,
  letter: async () => (await import('./commands/letter/letter.ts')).letterCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  import: async () => (await import('./commands/import/import.ts')).importCommand,
  'export-content': async () =>
    (await import('./commands/import/export-content.ts')).exportContentCommand,
  words: async () => (await import('./commands/words.ts')).wordsCommand,
  rename: async () => (await import('./commands/rename.ts')).renameCommand,
  'images:fetch': async () =>
    (await import('./commands/images-fetch.ts')).imagesFetchCommand,
  'preview-link': async () =>
    (await import('./commands/preview-link.ts')).previewLinkCommand,
  user: async () => (await import('./commands/user/user.ts')).userCommand,
  update: async () => (await import('./commands/update.ts')).updateCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
}
