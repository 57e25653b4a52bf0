#if TLS
import NIOCore
import NIOHPACK
import NIOHTTP1
import NIOHTTP2

/// Makes a request of what arrives on a stream of HTTP/2, and frames of what is answered.
final class StreamCodec: ChannelDuplexHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = StreamPart
    typealias OutboundOut = HTTP2Frame.FramePayload

    private var hasHead = false
    private var isRequestWhole = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let block):
            // A second block has trailers, which nobody reads.
            if !hasHead { beginRequest(block, context) }
            if block.endStream { endRequest(context) }
        case .data(let data):
            if case .byteBuffer(let bytes) = data.data, bytes.readableBytes > 0 {
                context.fireChannelRead(wrapInboundOut(.body(bytes)))
            }
            if data.endStream { endRequest(context) }
        default: break
        }
    }

    private func beginRequest(_ block: HTTP2Frame.FramePayload.Headers, _ context: ChannelHandlerContext) {
        hasHead = true
        let head = HTTPRequestHead(block.headers, endsStream: block.endStream)
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    private func endRequest(_ context: ChannelHandlerContext) {
        isRequestWhole = true
        context.fireChannelRead(wrapInboundOut(.end(nil)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let status, let fields):
            let block = HPACKHeaders([(":status", String(status))] + fields)
            context.write(wrapOutboundOut(.headers(.init(headers: block))), promise: promise)
        case .body(let bytes) where bytes.readableBytes == 0:
            promise?.succeed()
        case .body(let bytes):
            context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(bytes)))), promise: promise)
        case .end:
            let end = HTTP2Frame.FramePayload.Data(data: .byteBuffer(ByteBuffer()), endStream: true)
            context.write(wrapOutboundOut(.data(end)), promise: promise)
        }
    }

    /// The response is whole; a client that still sends its request is told that nobody wants the rest (RFC 9113 §8.1).
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        switch mode {
        case .output where isRequestWhole: promise?.succeed()
        case .output: context.writeAndFlush(wrapOutboundOut(.rstStream(.noError)), promise: promise)
        case .input, .all: context.close(mode: mode, promise: promise)
        }
    }
}
#endif
