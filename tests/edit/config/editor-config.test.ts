import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'

import {
  type EditorConfigOptions,
  makeEditorConfig,
} from '../../../lib/edit/config/editor-config.ts'
import type { RemoteBackend } from '../../../lib/edit/config/backend.ts'

const OPTIONS: EditorConfigOptions = {
  title: 'Tides',
  url: 'https://tides.example',
}

const schema: object = JSON.parse(
  readFileSync(
    new URL(
      '../../../node_modules/@sveltia/cms/schema/sveltia-cms.json',
      import.meta.url,
    ),
    'utf8',
  ),
)
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)

function listFaults(config: unknown): unknown[] {
  // As the browser gets it.
  const sent: unknown = JSON.parse(JSON.stringify(config))
  return validate(sent) ? [] : (validate.errors ?? [])
}

const REMOTES: readonly RemoteBackend[] = [
  { host: 'github', repo: 'ada/tides', branch: 'main', workflow: true },
  {
    host: 'github',
    repo: 'ada/tides',
    branch: 'main',
    baseUrl: 'https://sign-in.example',
  },
  { host: 'gitlab', repo: 'ada/tides', branch: 'main', workflow: true, appId: 'abc' },
  {
    host: 'gitea',
    repo: 'ada/tides',
    branch: 'main',
    workflow: true,
    baseUrl: 'https://git.example',
    apiRoot: 'https://git.example/api/v1',
    appId: 'abc',
  },
]

describe('the configuration of the editor', () => {
  it('is one that the editor takes', () => {
    expect(listFaults(makeEditorConfig(OPTIONS))).toEqual([])
  })

  it.each(REMOTES)('is one that the editor takes for $host', (remote) => {
    const config = makeEditorConfig({ ...OPTIONS, contentPath: 'content', remote })
    expect(listFaults(config)).toEqual([])
    expect(config.collections[0]).toMatchObject({ folder: 'content/articles' })
  })

  it('asks for review where the host has it', () => {
    const modes = REMOTES.map((remote) => makeEditorConfig({ ...OPTIONS, remote }))
    expect(modes.map((config) => config.publish_mode)).toEqual([
      'editorial_workflow',
      'simple',
      'editorial_workflow',
      'simple',
    ])
  })

  it('is the same for the same site', () => {
    expect(JSON.stringify(makeEditorConfig(OPTIONS))).toBe(
      JSON.stringify(makeEditorConfig(OPTIONS)),
    )
  })

  it('has no default, which would be written into every old file that is opened', () => {
    expect(JSON.stringify(makeEditorConfig(OPTIONS).collections)).not.toMatch(
      /"default":(?!\{)/,
    )
  })
})
