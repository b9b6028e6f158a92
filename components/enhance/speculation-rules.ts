/** JSON; `lib/build/enhance-bundle.mjs` writes it for the site's base path, and knows its hash. */
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
