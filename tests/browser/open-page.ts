import type { Page } from 'playwright-core'

import { openChromium } from '../support/chromium.ts'
import type { ContentFolder } from '../support/content-fixture.ts'
import { openServer, type RunningServer } from '../support/imprint.ts'

export interface OpenedPage {
  readonly server: RunningServer
  readonly page: Page
  /** Ends both, and removes the content. */
  close(): Promise<void>
}

/** A server of the content, and one page of a browser. */
export async function openPage(
  command: 'start' | 'dev',
  content: ContentFolder,
): Promise<OpenedPage> {
  const [server, browser] = await Promise.all([
    openServer(command, content.environment),
    openChromium(),
  ])
  return {
    server,
    page: await browser.newPage(),
    async close() {
      await browser.close()
      await server.stop()
      content.remove()
    },
  }
}
