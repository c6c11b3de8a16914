export { placeAddress } from '../addresses.ts'
