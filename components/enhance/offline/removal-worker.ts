// The worker of a site without `offline: true`: takes away what one with it left in a browser.
import { cachePrefixOf } from './shelf.ts'
import type { WorkerScope } from './worker-scope.ts'

declare const self: WorkerScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(removeAll()))

async function removeAll(): Promise<void> {
  const names = await self.caches.keys()
  const prefix = cachePrefixOf(self.registration.scope)
  const own = names.filter((name) => name.startsWith(prefix))
  await Promise.all(own.map((name) => self.caches.delete(name)))
  await self.registration.unregister()
}
