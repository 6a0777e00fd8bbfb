import { queryClient } from '../api/trpc.ts'
import { forgetForms } from '../parts/use-form.ts'
import { forgetDrafts } from '../thread/drafts.ts'

let owner: string | undefined

/** Drafts, unsent replies and unsaved forms wait for the member whose session ended, and for nobody else who logs in after them. */
export function claimTab(membershipId: string): void {
  if (owner !== undefined && owner !== membershipId) leaveTab()
  owner = membershipId
}

export function leaveTab(): void {
  queryClient.clear()
  forgetDrafts()
  forgetForms()
  owner = undefined
}
