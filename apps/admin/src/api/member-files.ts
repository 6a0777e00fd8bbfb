import { fileCalls } from '@frontdesk/ui/file-calls'

export const memberFiles = fileCalls('member')
