export {connectBambuser, type ConnectOptions, type PlayerReady} from './connect-bambuser.js';
export type {MakeStanding, Standing} from './create-player.js';
export {installBambuser, type InitLiveShopping, type InstallOptions, type ShowToOpen} from './install-bambuser.js';
export type {
  BambuserPlayer, PlayerAnswer, PlayerCallback, PlayerConfiguration, PlayerEvents, PlayerListener, ProductReference,
} from './player.js';
export type {
  AttributesFactory, PriceFactory, ProductDetailFactory, ProductFactory, SizeFactory, VariationFactory,
} from './product-factory.js';
