// Speculation rules: browsers prefetch and prerender the page that a reader is about to open.

/** JSON that `lib/build/enhance-bundle.mjs` makes for the base path and hashes for the policy. */
declare const SPECULATION_RULES: string

interface WithConnection {
  readonly connection?: { readonly saveData: boolean }
}

export function addSpeculationRules(): void {
  if (!HTMLScriptElement.supports?.('speculationrules') || isSparing()) return
  const script = document.createElement('script')
  script.type = 'speculationrules'
  script.textContent = SPECULATION_RULES
  document.head.append(script)
}

function isSparing(): boolean {
  const { connection }: Navigator & WithConnection = navigator
  return (
    connection?.saveData === true ||
    matchMedia('(prefers-reduced-motion: reduce), (prefers-reduced-data: reduce)').matches
  )
}
