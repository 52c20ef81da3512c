package org.xiaohao.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Describes the programming interface in the language of those who connect to it. */
@Configuration(proxyBeanMethods = false)
class ApiDocs implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/api/docs", "/api/docs/viewer");
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("企业问题反映接口")
                        .version("v1")
                        .description("供其他系统代企业提交问题、查询进度、补充材料。出错时返回 RFC 9457 problem+json，"
                                + "detail 为中文说明，errors 逐项列出有误的字段。"));
    }
}
