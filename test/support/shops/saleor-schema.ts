import {buildSchema} from 'graphql';

/** The part of Saleor's API (3.x) that has to do with the cart, under its own names. */
export const saleorSchema = buildSchema(`
  enum CheckoutErrorCode {
    BILLING_ADDRESS_NOT_SET CHECKOUT_NOT_FULLY_PAID GRAPHQL_ERROR PRODUCT_NOT_PUBLISHED PRODUCT_UNAVAILABLE_FOR_PURCHASE
    INSUFFICIENT_STOCK INVALID INVALID_SHIPPING_METHOD NOT_FOUND PAYMENT_ERROR QUANTITY_GREATER_THAN_LIMIT REQUIRED
    SHIPPING_ADDRESS_NOT_SET SHIPPING_METHOD_NOT_APPLICABLE DELIVERY_METHOD_NOT_APPLICABLE SHIPPING_METHOD_NOT_SET
    SHIPPING_NOT_REQUIRED TAX_ERROR UNIQUE VOUCHER_NOT_APPLICABLE GIFT_CARD_NOT_APPLICABLE ZERO_QUANTITY MISSING_CHANNEL_SLUG
    CHANNEL_INACTIVE UNAVAILABLE_VARIANT_IN_CHANNEL EMAIL_NOT_SET NO_LINES INACTIVE_PAYMENT NON_EDITABLE_GIFT_LINE
    NON_REMOVABLE_GIFT_LINE SHIPPING_CHANGE_FORBIDDEN MISSING_ADDRESS_DATA
  }

  type CheckoutError { field: String message: String code: CheckoutErrorCode! variants: [ID!] lines: [ID!] }

  type Money { currency: String! amount: Float! }
  type TaxedMoney { currency: String! gross: Money! net: Money! tax: Money! }
  type Image { url: String! alt: String }

  type Product { id: ID! name: String! slug: String! thumbnail(size: Int): Image }
  type ProductVariant { id: ID! name: String! sku: String product: Product! }
  type CheckoutLine { id: ID! variant: ProductVariant! quantity: Int! unitPrice: TaxedMoney! totalPrice: TaxedMoney! }
  type Checkout {
    id: ID! quantity: Int! lines: [CheckoutLine!]! subtotalPrice: TaxedMoney! totalPrice: TaxedMoney!
  }

  type CheckoutCreate { checkout: Checkout errors: [CheckoutError!]! }
  type CheckoutLinesAdd { checkout: Checkout errors: [CheckoutError!]! }
  type CheckoutLinesUpdate { checkout: Checkout errors: [CheckoutError!]! }
  type CheckoutLinesDelete { checkout: Checkout errors: [CheckoutError!]! }

  input MetadataInput { key: String! value: String! }
  input CheckoutLineInput { quantity: Int! variantId: ID! forceNewLine: Boolean = false metadata: [MetadataInput!] }
  input CheckoutLineUpdateInput { variantId: ID quantity: Int lineId: ID }
  input CheckoutCreateInput { channel: String lines: [CheckoutLineInput!]! email: String }

  type Query { checkout(id: ID): Checkout }

  type Mutation {
    checkoutCreate(input: CheckoutCreateInput!): CheckoutCreate
    checkoutLinesAdd(id: ID, lines: [CheckoutLineInput!]!): CheckoutLinesAdd
    checkoutLinesUpdate(id: ID, lines: [CheckoutLineUpdateInput!]!): CheckoutLinesUpdate
    checkoutLinesDelete(id: ID, linesIds: [ID!]!): CheckoutLinesDelete
  }
`);
