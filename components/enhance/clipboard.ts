// Copying: only secure contexts have a clipboard (Clipboard API §4), and readers may deny it.

export function canCopy(): boolean {
  return 'clipboard' in navigator
}

/** False if the browser denies it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
