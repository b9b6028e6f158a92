import { BlockList } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { request } from 'undici'

import { openGuardedAgent } from '../../../lib/publish/deliveries/guarded-agent.ts'
import { isAllowedAddress } from '../../../lib/publish/deliveries/public-addresses.ts'
import { parseNetworks } from '../../../lib/settings/networks.ts'
import { listen } from '../support/http.ts'

const NONE = new BlockList()

it.each([
  ['1.1.1.1', true],
  ['93.184.215.14', true],
  ['2606:4700:4700::1111', true],
  ['2a00:1450:4001:800::200e', true],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.0.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:a9fe:a9fe', false],
  ['::ffff:1.1.1.1', false],
  ['64:ff9b::a9fe:a9fe', false],
  ['fe80::1', false],
  ['fd00:ec2::254', false],
  ['ff02::1', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
])('%s: %s', (address, isAllowed) => {
  expect(isAllowedAddress(address, NONE)).toBe(isAllowed)
})

it('allows what the operator names', () => {
  const allowed = parseNetworks('10.0.0.0/8 127.0.0.1, fd00::/8')
  expect(
    ['10.9.9.9', '127.0.0.1', 'fd12::1', '127.0.0.2', 'fe80::1'].map((address) =>
      isAllowedAddress(address, allowed),
    ),
  ).toEqual([true, true, true, false, false])
})

it.each(['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/x', '::/129', '10.0.0.0/-1'])(
  'throws for %j, which is no network',
  (network) => {
    expect(() => parseNetworks(network)).toThrow('WEBHOOK_ALLOW must')
  },
)

it('connects to what a name leads to, where that is allowed', async () => {
  const { origin } = await listen((_, response) => response.end('here'))
  const { port } = new URL(origin)
  const addresses = [
    { address: '169.254.169.254', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]
  const dispatcher = openGuardedAgent(parseNetworks('127.0.0.1'), (_, _options, onDone) =>
    onDone(null, addresses),
  )
  onTestFinished(() => dispatcher.destroy())
  const { body } = await request(`http://rebound.example:${port}/`, { dispatcher })
  expect(await body.text()).toBe('here')
})

it.each([
  'http://rebound.example/',
  'http://[::1]/',
  'http://2130706433/',
  'http://0x7f.1/',
])('connects to nothing private: %s', async (url) => {
  const dispatcher = openGuardedAgent(NONE, (_, _options, onDone) =>
    onDone(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::ffff:127.0.0.1', family: 6 },
    ]),
  )
  onTestFinished(() => dispatcher.destroy())
  await expect(request(url, { dispatcher })).rejects.toThrow('is a private address')
})
