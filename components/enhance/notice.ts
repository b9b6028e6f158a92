// Short notices of what a script has done.

/** How long a notice stays. */
export const NOTICE_MS = 2000

const ID = 'page:notice'

/** Tells screen readers, wherever the focus is. */
export function announce(notice: string): void {
  const status = document.getElementById(ID) ?? addStatus()
  status.textContent = ''
  // A new live region, or one with the same text, is read only after a change of its own.
  setTimeout(() => {
    status.textContent = notice
  }, 100)
}

function addStatus(): HTMLElement {
  const status = document.createElement('p')
  status.id = ID
  status.className = 'sr-only'
  status.role = 'status'
  document.body.append(status)
  return status
}
