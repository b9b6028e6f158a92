// Runs Lighthouse, on a phone and on a desktop, for each address. Prints a line of JSON for each.
import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

for (const url of process.argv.slice(2))
  for (const device of ['phone', 'desktop'])
    console.log(JSON.stringify({ url, device, ...(await audit(url, device)) }))

/**
 * @param {string} url
 * @param {string} device
 */
async function audit(url, device) {
  const chrome = await launch({ chromeFlags: FLAGS })
  try {
    const flags = { port: chrome.port, logLevel: 'error' }
    const config = device === 'desktop' ? desktopConfig : undefined
    const { lhr } = await lighthouse(url, flags, config)
    const { audits } = lhr
    return {
      scores: Object.values(lhr.categories).map(({ score }) => Math.round(score * 100)),
      paintMilliseconds: Math.round(audits['largest-contentful-paint'].numericValue),
      shift: audits['cumulative-layout-shift'].numericValue,
      bytes: audits['total-byte-weight'].numericValue,
      faults: listFaults(lhr),
    }
  } finally {
    chrome.kill()
  }
}

/** The audits that cost a point. */
function listFaults({ categories, audits }) {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`),
  )
}
