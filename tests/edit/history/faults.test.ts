import { expect, it } from 'vitest'

import {
  explainFailure,
  withoutCredentials,
} from '../../../lib/edit/history/git/faults.ts'

it.each([
  ['https://me:secret@host/x.git', 'https://host/x.git'],
  ["'https://ghp_token@host/x.git/': 403", "'https://host/x.git/': 403"],
  ['http://a:b@c@host/x http://d:e@f/', 'http://host/x http://f/'],
  ['ssh://git@host:22/x', 'ssh://host:22/x'],
  ['git@host:x.git and me@example.org', 'git@host:x.git and me@example.org'],
  ['https://host/@scope/x', 'https://host/@scope/x'],
])('%s is shown as %s', (written, shown) => {
  expect(withoutCredentials(written)).toBe(shown)
})

const REJECTED =
  ' ! [rejected] HEAD -> main (fetch first)\nerror: failed to push some refs'

it.each([
  ['push', REJECTED, 'rejected', 'has commits that are not here'],
  [
    'push',
    ' ! [remote rejected] main (pre-receive hook declined)',
    'other',
    'does not take',
  ],
  [
    'push',
    'remote: HTTP Basic: Access denied\nfatal: Authentication failed for x',
    'access',
    'let this machine in',
  ],
  [
    'push',
    "fatal: could not read Username for 'https://host': terminal prompts disabled",
    'access',
    'let this machine in',
  ],
  [
    'push',
    'git@host: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'access',
    'let this machine in',
  ],
  ['push', 'ssh: Could not resolve hostname host', 'network', 'can not be reached'],
  [
    'commit',
    "fatal: Unable to create '/x/.git/index.lock': File exists.",
    'other',
    'Another git command',
  ],
  ['commit', '', 'other', '`git commit` failed: '],
  ['commit', `${'x\n'.repeat(50)}last`, 'other', '`git commit` failed: x x x x x last'],
])('%s that says %j', (command, stderr, kind, message) => {
  const output = { code: 1, stdout: Buffer.from(''), stderr, end: 'exit' } as const
  const fault = explainFailure(command, output, '/blog')
  expect(fault).toMatchObject({ kind, message: expect.stringContaining(message) })
  expect(fault.remedy).not.toBe('')
})

it.each([
  ['missing', 'Git is not installed.'],
  ['limit', '`git log` took too long and was cut off.'],
  ['size', '`git log` printed too much and was cut off.'],
] as const)('a program that ended by %s', (end, message) => {
  const output = { code: undefined, stdout: Buffer.from(''), stderr: '', end }
  expect(explainFailure('log', output, '/blog').message).toBe(message)
})
