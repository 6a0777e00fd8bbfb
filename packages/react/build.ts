import { buildPackage } from '@frontdesk/typescript/build-package'

buildPackage(import.meta.dirname)
