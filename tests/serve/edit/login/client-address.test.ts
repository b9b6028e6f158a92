import { expect, it } from 'vitest'

import { findClientAddress } from '../../../../lib/serve/edit/login/client-address.ts'
import { toBlockList } from '../../../../lib/settings/networks.ts'

const PROXIES = ['10.0.0.0/8', '127.0.0.1']

it.each<[string, string[] | undefined, string | undefined, string | undefined]>([
  ['192.0.2.1', undefined, undefined, '192.0.2.1'],
  ['192.0.2.1', undefined, '203.0.113.9', '192.0.2.1'],
  ['::ffff:192.0.2.1', undefined, undefined, '192.0.2.1'],
  ['127.0.0.1', undefined, '203.0.113.9', undefined],
  ['::1', undefined, undefined, undefined],
  ['192.0.2.1', PROXIES, '203.0.113.9', '192.0.2.1'],
  ['127.0.0.1', PROXIES, '203.0.113.9', '203.0.113.9'],
  ['::ffff:10.1.1.1', PROXIES, '203.0.113.9', '203.0.113.9'],
  ['10.1.1.1', PROXIES, '6.6.6.6, 203.0.113.9, 10.2.2.2', '203.0.113.9'],
  ['10.1.1.1', PROXIES, undefined, undefined],
  ['10.1.1.1', PROXIES, '10.2.2.2', undefined],
  ['10.1.1.1', PROXIES, 'unknown', undefined],
  ['10.1.1.1', PROXIES, '203.0.113.9, <script>', undefined],
  ['2001:db8:1:2:3:4:5:6', undefined, undefined, '2001:db8:1:2'],
  ['2001:db8:1:2::9', undefined, undefined, '2001:db8:1:2'],
  ['2001:db8::9', undefined, undefined, '2001:db8:0:0'],
  ['fe80::1%eth0', undefined, undefined, 'fe80:0:0:0'],
  ['127.0.0.1', PROXIES, '2001:0db8:0001::', '2001:db8:1:0'],
])('%s with proxies %j, forwarded for %j, is %j', (peer, proxies, forwarded, client) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const trustFrom = proxies && toBlockList(proxies)
  expect(findClientAddress(headers, peer, trustFrom)).toBe(client)
})
