import {buildSchema} from 'graphql';

/** The part of Vendure's Shop API (3.7) that has to do with the cart, under its own names. */
export const vendureSchema = buildSchema(`
  scalar Money

  enum CurrencyCode { EUR }

  enum ErrorCode {
    UNKNOWN_ERROR ORDER_MODIFICATION_ERROR ORDER_LIMIT_ERROR NEGATIVE_QUANTITY_ERROR INSUFFICIENT_STOCK_ERROR
    ORDER_INTERCEPTOR_ERROR ORDER_STATE_TRANSITION_ERROR
  }

  interface ErrorResult { errorCode: ErrorCode! message: String! }

  type Asset { id: ID! preview: String! }
  type Product { id: ID! name: String! slug: String! }
  type ProductVariant { id: ID! sku: String! name: String! product: Product! }
  type OrderLine { id: ID! quantity: Int! unitPriceWithTax: Money! featuredAsset: Asset productVariant: ProductVariant! }
  type Order {
    id: ID! code: String! state: String! totalQuantity: Int! subTotalWithTax: Money! currencyCode: CurrencyCode!
    lines: [OrderLine!]!
  }

  type OrderModificationError implements ErrorResult { errorCode: ErrorCode! message: String! }
  type OrderLimitError implements ErrorResult { errorCode: ErrorCode! message: String! maxItems: Int! }
  type NegativeQuantityError implements ErrorResult { errorCode: ErrorCode! message: String! }
  type InsufficientStockError implements ErrorResult {
    errorCode: ErrorCode! message: String! quantityAvailable: Int! order: Order!
  }
  type OrderInterceptorError implements ErrorResult { errorCode: ErrorCode! message: String! interceptorError: String! }
  type OrderStateTransitionError implements ErrorResult {
    errorCode: ErrorCode! message: String! transitionError: String! fromState: String! toState: String!
  }

  union UpdateOrderItemsResult =
    Order | OrderModificationError | OrderLimitError | NegativeQuantityError | InsufficientStockError | OrderInterceptorError
  union TransitionOrderToStateResult = Order | OrderStateTransitionError

  type Query { activeOrder: Order }

  type Mutation {
    addItemToOrder(productVariantId: ID!, quantity: Int!): UpdateOrderItemsResult!
    adjustOrderLine(orderLineId: ID!, quantity: Int!): UpdateOrderItemsResult!
    transitionOrderToState(state: String!): TransitionOrderToStateResult
  }
`);
