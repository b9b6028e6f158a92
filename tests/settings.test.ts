import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'

import { parseSettings, SettingsError } from '../lib/settings.ts'

const CWD = '/home/ada/blog'
const GB = 1024 ** 3
const KEY = Buffer.alloc(24, 7)
const MACHINE = { cores: 4, memory: 16 * GB }

describe('parseSettings', () => {
  it('has a default for everything', () => {
    const { stateDir, publishStateDir, ...settings } = parseSettings(
      {},
      CWD,
      'start',
      MACHINE,
    )
    expect(settings).toEqual({
      contentDir: '/home/ada/blog/content',
      cacheDir: '/home/ada/blog/.contentlayer/cache',
      outDir: '/home/ada/blog/dist',
      host: '127.0.0.1',
      port: 3000,
      siteUrl: undefined,
      watchMode: 'events',
      workers: 4,
      webhookSecrets: [],
      webhookAllow: '',
      publishHookSecret: undefined,
      publishHookPull: false,
      edit: { isOn: false, usersFile: '/home/ada/blog/users.json', commits: false },
    })
    expect(publishStateDir).toBe(stateDir)
    expect(stateDir).toMatch(/^\/home\/ada\/blog\/\.contentlayer\/start-[0-9a-f]{8}$/)
  })

  it('takes what the environment says, and resolves folders', () => {
    const env = {
      CONTENT_DIR: '../words',
      OUT_DIR: '/srv/site',
      STATE_DIR: 'state',
      IMPRINT_CACHE: '/var/cache/imprint',
      HOST: '0.0.0.0',
      PORT: '8080',
      SITE_URL: 'https://x.example/blog',
      WATCH: 'poll',
      WORKERS: '3',
      WEBHOOK_SECRET: `whsec_${KEY.toString('base64')} whsec_${KEY.toString('base64')}`,
      WEBHOOK_ALLOW: '10.0.0.0/8',
      PUBLISH_HOOK_SECRET: 'sixteen letters.',
      PUBLISH_HOOK_PULL: 'yes',
      PREVIEW_SECRET: '32 letters are a secret to begin',
      EDIT: '1',
      EDIT_URL: 'https://edit.x.example/',
      USERS_FILE: '../users.json',
      EDIT_TRUST_HEADER: 'Remote-User',
      EDIT_TRUST_FROM: '10.0.0.2',
      EDIT_COMMIT: '1',
      EDIT_PUSH: '0',
    }
    expect(parseSettings(env, CWD, 'dev')).toEqual({
      contentDir: '/home/ada/words',
      outDir: '/srv/site',
      stateDir: '/home/ada/blog/state',
      publishStateDir: '/home/ada/blog/state',
      cacheDir: '/var/cache/imprint',
      host: '0.0.0.0',
      port: 8080,
      siteUrl: 'https://x.example/blog',
      watchMode: 'poll',
      workers: 3,
      webhookSecrets: [KEY, KEY],
      webhookAllow: '10.0.0.0/8',
      publishHookSecret: 'sixteen letters.',
      publishHookPull: true,
      previewSecret: '32 letters are a secret to begin',
      edit: {
        isOn: true,
        origin: 'https://edit.x.example',
        usersFile: '/home/ada/users.json',
        trustHeader: 'remote-user',
        trustFrom: expect.any(BlockList),
        commits: true,
        pushes: false,
      },
    })
  })

  it('takes an empty variable for an absent one', () => {
    const names = [
      'CONTENT_DIR',
      'OUT_DIR',
      'STATE_DIR',
      'IMPRINT_CACHE',
      'HOST',
      'PORT',
      'SITE_URL',
      'WORKERS',
      'WEBHOOK_SECRET',
      'PUBLISH_HOOK_SECRET',
      'PREVIEW_SECRET',
      'EDIT',
      'EDIT_URL',
      'USERS_FILE',
      'EDIT_TRUST_HEADER',
      'EDIT_TRUST_FROM',
      'EDIT_COMMIT',
      'EDIT_PUSH',
    ]
    const env = Object.fromEntries(names.map((name) => [name, '']))
    expect(parseSettings(env, CWD, 'start')).toEqual(parseSettings({}, CWD, 'start'))
  })

  it('gives each command and each content folder a store of its own', () => {
    const modes = ['start', 'dev', 'check'] as const
    const stores = ['content', 'other'].flatMap((CONTENT_DIR) =>
      modes.map((mode) => parseSettings({ CONTENT_DIR }, CWD, mode).stateDir),
    )
    expect(new Set(stores).size).toBe(6)
  })

  it('finds the same store again however the folder is written', () => {
    const stores = ['content', './content/', '/home/ada/blog/content', undefined].map(
      (CONTENT_DIR) => parseSettings({ CONTENT_DIR }, CWD, 'start').stateDir,
    )
    expect(new Set(stores).size).toBe(1)
  })

  it('keeps a check out of the store of a server that runs', () => {
    const env = { STATE_DIR: '/var/state' }
    expect(parseSettings(env, CWD, 'start').stateDir).toBe('/var/state')
    expect(parseSettings(env, CWD, 'check').stateDir).toBe('/var/state/check')
    expect(parseSettings(env, CWD, 'check').publishStateDir).toBe('/var/state')
  })

  it('keeps compiled documents where all commands of a state folder find them', () => {
    const env = { STATE_DIR: '/var/state' }
    const modes = ['start', 'dev', 'check'] as const
    const caches = modes.map((mode) => parseSettings(env, CWD, mode).cacheDir)
    expect(new Set(caches)).toEqual(new Set(['/var/state/cache']))
  })

  it.each(['0', '1', '65535'])('takes the port %s', (PORT) => {
    expect(parseSettings({ PORT }, CWD, 'start').port).toBe(Number(PORT))
  })

  it.each(['-1', '65536', '3000.5', 'http', '3000x', 'NaN', 'Infinity'])(
    'refuses the port %s by its name',
    (PORT) => {
      const message = `PORT must be a whole number from 0 to 65535, got "${PORT}".`
      expect(() => parseSettings({ PORT }, CWD, 'start')).toThrow(
        new SettingsError(message),
      )
    },
  )

  it.each([
    'secret',
    Buffer.alloc(24).toString('base64'),
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    `whsec_${'ä'.repeat(32)}`,
  ])('refuses the webhook secret %s without saying it', (WEBHOOK_SECRET) => {
    const parse = () => parseSettings({ WEBHOOK_SECRET }, CWD, 'start')
    expect(parse).toThrow(SettingsError)
    expect(parse).toThrow(
      /^WEBHOOK_SECRET must be `whsec_` and 24 to 64 bytes in base64;/,
    )
  })

  it('pulls for one word alone', () => {
    const env = { PUBLISH_HOOK_PULL: 'true' }
    expect(() => parseSettings(env, CWD, 'start')).toThrow(
      new SettingsError('PUBLISH_HOOK_PULL must be yes, got "true".'),
    )
  })

  it.each([
    { PUBLISH_HOOK_SECRET: 'fifteen letters' },
    { PREVIEW_SECRET: 'thirty-one letters are too few.' },
  ])('refuses a short secret: %o', (env) => {
    const [[name = '', secret = ''] = []] = Object.entries<string>(env)
    expect(() => parseSettings(env, CWD, 'start')).toThrow(
      new SettingsError(`${name} must have at least ${secret.length + 1} characters.`),
    )
  })

  it.each(['http://localhost:3000', 'https://x.example', 'https://x.example/blog/'])(
    'takes the site address %s',
    (SITE_URL) => {
      expect(parseSettings({ SITE_URL }, CWD, 'start').siteUrl).toBe(SITE_URL)
    },
  )

  it.each(['x.example', 'ftp://x.example', '//x.example', 'https://', 'javascript:x'])(
    'refuses the site address %s by its name',
    (SITE_URL) => {
      const message = `SITE_URL must be an http or https address, got "${SITE_URL}".`
      expect(() => parseSettings({ SITE_URL }, CWD, 'start')).toThrow(
        new SettingsError(message),
      )
    },
  )

  it.each([
    { cores: 4, gigabytes: 16, workers: 4 },
    { cores: 8, gigabytes: 4, workers: 5 },
    { cores: 2, gigabytes: 1, workers: 1 },
    { cores: 2, gigabytes: 0.5, workers: 1 },
  ])('has $workers workers on $cores cores and $gigabytes GB', (row) => {
    const machine = { cores: row.cores, memory: row.gigabytes * GB }
    expect(parseSettings({}, CWD, 'start', machine).workers).toBe(row.workers)
  })

  it.each(['0', '-1', '1.5', '257', 'all'])(
    'refuses %s workers by the name of the variable',
    (WORKERS) => {
      const message = `WORKERS must be a whole number from 1 to 256, got "${WORKERS}".`
      expect(() => parseSettings({ WORKERS }, CWD, 'start')).toThrow(
        new SettingsError(message),
      )
    },
  )

  it.each([
    [{ EDIT: 'yes' }, 'EDIT must be 1, got "yes".'],
    ...[
      'edit.example',
      'ftp://x.example',
      'https://x.example/edit',
      'https://a@x.example',
    ].map((EDIT_URL): [Record<string, string>, string] => [
      { EDIT_URL },
      `EDIT_URL must be an address without a path, such as https://edit.blog.example, got "${EDIT_URL}".`,
    ]),
    ...['Remote User', 'remote_user', 'Host', 'X-Forwarded-For', '__proto__'].map(
      (EDIT_TRUST_HEADER): [Record<string, string>, string] => [
        { EDIT_TRUST_HEADER },
        `EDIT_TRUST_HEADER must be the name of a header, such as Remote-User, got "${EDIT_TRUST_HEADER}".`,
      ],
    ),
    [{ EDIT_COMMIT: 'yes' }, 'EDIT_COMMIT must be 1, got "yes".'],
    [{ EDIT_PUSH: 'origin' }, 'EDIT_PUSH must be 1 or 0, got "origin".'],
    [
      { EDIT_TRUST_FROM: 'proxy' },
      'EDIT_TRUST_FROM must be IP addresses or networks, such as 10.0.0.0/8.',
    ],
    [
      { EDIT_TRUST_FROM: '10.0.0.2 ::/0' },
      'EDIT_TRUST_FROM must name your proxies, not all addresses.',
    ],
  ])('refuses %j of the editor', (env, message) => {
    expect(() => parseSettings(env, CWD, 'start')).toThrow(new SettingsError(message))
  })
})
